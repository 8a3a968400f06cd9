"""What the operating system does for us: notifications, badge, tray, sound, identity."""
