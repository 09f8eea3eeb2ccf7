"""Shows a report: one module for each format, one sanitiser for each sink. It judges and sorts nothing."""
