package com.example.dialog_obfuscated_ids;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;

public class MainActivity extends Activity {
    private View left;
    private View right;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.c);
        left = findViewById(R.id.a);
        right = findViewById(R.id.b);
        left.setOnClickListener(new d(this));
        right.setOnClickListener(new e(this));
    }
}
