from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("workflow", "0001_review")]

    operations = [
        migrations.RenameModel("EmergencyPublication", "UnreviewedPublication"),
        migrations.RenameIndex("unreviewedpublication", new_name="unreviewed_object", old_name="emergency_object"),
        migrations.AlterModelOptions(
            "unreviewedpublication",
            {
                "ordering": ["published_at"],
                "verbose_name": "publicatie zonder nakijken",
                "verbose_name_plural": "publicaties zonder nakijken",
            },
        ),
    ]
