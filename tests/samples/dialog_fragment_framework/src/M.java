package com.example.dialog_fragment_framework;

import android.app.Activity;
import android.os.Bundle;

public class M extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        new PrivacyFragment().show(getFragmentManager(), "privacy");
    }
}
