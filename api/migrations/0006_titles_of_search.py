import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("api", "0005_room_for_counts")]

    operations = [
        migrations.AddIndex(
            "publisheddocument",
            django.contrib.postgres.indexes.GinIndex(
                models.Func("search_vector", template="ts_filter(%(expressions)s, '{a,b}')"),
                name="published_search_title",
            ),
        ),
    ]
