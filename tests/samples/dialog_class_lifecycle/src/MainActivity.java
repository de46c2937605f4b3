package com.example.dialog_class_lifecycle;

import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new WelcomeDialog(this).show();
    }
}
