package com.example.wakes_other_packages;

import android.app.Activity;

public class OwnActivity extends Activity {
}
