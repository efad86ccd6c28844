"""Nothing goes live before a colleague read it; what is about the law or the police, before the ministry did."""
