import uuid

from django.db import migrations


def start_first_epoch(apps, schema_editor):
    apps.get_model("api", "PublishedStore").objects.create(epoch=uuid.uuid4())


class Migration(migrations.Migration):
    dependencies = [("api", "0001_initial")]

    operations = [
        migrations.RunSQL("CREATE SEQUENCE published_sequence", "DROP SEQUENCE published_sequence"),
        migrations.RunPython(start_first_epoch, migrations.RunPython.noop),
    ]
