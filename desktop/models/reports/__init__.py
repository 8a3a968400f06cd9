"""Reports without a screen: which days, which pages, what is asked, what a file of it holds."""
