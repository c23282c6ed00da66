"""Where answers leave: API, pages, widget, terminal, tools for others."""
