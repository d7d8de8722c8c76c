"""TJ Uploader: puts a media buyer's ad CSVs into hundreds of TrafficJunky campaigns."""

__version__ = "0.1.0"
