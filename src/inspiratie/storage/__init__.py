"""Files, YAML and what is kept between runs: read strictly, written whole."""
