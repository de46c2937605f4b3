"""A sample -> its AndroidManifest.xml: its own, or one filled in from app.yaml."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

if TYPE_CHECKING:
    from pathlib import Path

    from sample import Sample

BLANK_LAUNCHER = "com.example.blank.BlankActivity"

MANIFEST = """<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.{name}"
    android:versionCode="1" android:versionName="1.0">
  <uses-sdk android:minSdkVersion="{min_sdk}" android:targetSdkVersion="{target_sdk}"/>
{permissions}
  <application android:label={label}{application_attributes}>
{launcher}
{components}
  </application>
</manifest>
"""

LAUNCHER = """    <activity android:name="{activity}">
      <intent-filter>
        <action android:name="android.intent.action.MAIN"/>
        <category android:name="android.intent.category.LAUNCHER"/>
      </intent-filter>
    </activity>"""

SPLIT_MANIFEST = """<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.{name}"
    android:versionCode="1" split="{split}">
  <application android:hasCode="{has_code}"/>
</manifest>
"""


def permission_lines(sample: Sample) -> str:
    names = [
        name if "." in name else f"android.permission.{name}"
        for name in sample.app.get("permissions", [])
    ]
    return "\n".join(f'  <uses-permission android:name="{name}"/>' for name in names)


def launcher_activity(sample: Sample) -> str | None:
    """The launcher: the sample's own, else an empty one; None when app.yaml says so."""
    own = (sample.folder / "src" / "MainActivity.java").exists()
    chosen = sample.app.get("launcher", ".MainActivity" if own else BLANK_LAUNCHER)
    return None if chosen is None else str(chosen)


def app_manifest(sample: Sample) -> Path:
    """The sample's own AndroidManifest.xml, else one filled in from app.yaml."""
    written = sample.folder / "AndroidManifest.xml"
    if written.exists():
        return written
    app, activity = sample.app, launcher_activity(sample)
    attributes = f' android:name="{app["application"]}"' if "application" in app else ""
    if "application_attributes" in app:
        attributes += f" {app['application_attributes']}"
    text = MANIFEST.format(
        name=sample.name,
        min_sdk=app.get("min_sdk", 21),
        target_sdk=app.get("target_sdk", 28),
        permissions=permission_lines(sample) + "\n" + app.get("manifest_children", ""),
        label=quoteattr(app.get("label", sample.name)),
        application_attributes=attributes,
        launcher=LAUNCHER.format(activity=activity) if activity else "",
        components=app.get("components", ""),
    )
    made = sample.work / "AndroidManifest.xml"
    made.write_text(text)
    return made


def split_manifest(sample: Sample, *, has_code: bool) -> Path:
    """The manifest of the split that app.yaml names."""
    text = SPLIT_MANIFEST.format(
        name=sample.name, split=sample.app["split"], has_code=str(has_code).lower()
    )
    made = sample.work / "split" / "AndroidManifest.xml"
    made.parent.mkdir()
    made.write_text(text)
    return made
