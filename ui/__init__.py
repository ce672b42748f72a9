"""Pages and widgets: besides app.py the only place that imports streamlit."""
