from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Our own class from the first migration on, because Django cannot change it afterwards."""
