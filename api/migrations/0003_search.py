import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("api", "0002_sequence_and_epoch")]

    operations = [
        TrigramExtension(),
        migrations.CreateModel(
            name="PublishedLexeme",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "locale", "lexeme", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("locale", models.CharField(max_length=20)),
                ("lexeme", models.CharField(max_length=2050)),
                ("documents", models.IntegerField()),
            ],
            options={
                "db_table": "published_lexeme",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["lexeme"], name="published_lexeme_parts", opclasses=["gin_trgm_ops"]
                    )
                ],
            },
        ),
        migrations.AddField("publisheddocument", "search_config", models.CharField(db_default="simple", max_length=20)),
        migrations.AddField("publisheddocument", "search_title", models.TextField(db_default="")),
        migrations.AddField("publisheddocument", "search_keywords", models.TextField(db_default="")),
        migrations.AddField(
            "publisheddocument",
            "search_vector",
            django.contrib.postgres.search.SearchVectorField(db_default=""),
        ),
        migrations.AddIndex(
            "publisheddocument",
            django.contrib.postgres.indexes.GinIndex(fields=["search_vector"], name="published_search"),
        ),
    ]
