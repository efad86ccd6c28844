"""Brings reporting points in from a file: all of it or nothing, and never over what an editor wrote since.

The file is read into rows (json_file, csv_file, xlsx_file), the rows into checked records (desk_reading,
channel_reading), equal channels become one (merging), and the records become published content (organisations,
channels, desks). `importer` is the way in; docs/how-to/import-desks.md describes the file.
"""
