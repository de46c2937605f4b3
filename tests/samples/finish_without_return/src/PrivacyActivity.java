package com.example.finish_without_return;

import android.app.Activity;

public class PrivacyActivity extends Activity {
}
