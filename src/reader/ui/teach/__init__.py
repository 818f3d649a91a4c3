"""The Teach mode: settings of classroom material, its true pages, and the ways out."""
