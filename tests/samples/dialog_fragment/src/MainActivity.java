package com.example.dialog_fragment;

import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new PrivacyFragment().show(getFragmentManager(), "privacy");
    }
}
