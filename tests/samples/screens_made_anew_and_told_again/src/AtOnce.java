package com.example.screens_made_anew_and_told_again;

import android.app.Activity;
import android.os.Bundle;

public class AtOnce extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setResult(9);
        finish();
    }
}
