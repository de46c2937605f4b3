package com.example.blank;

import android.app.Activity;

/** A launcher that does nothing: for samples whose point is elsewhere. */
public class BlankActivity extends Activity {
}
