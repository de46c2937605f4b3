package com.example.app_crossword_pool_before_work;

import android.app.Activity;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.question);
        Editor editor = new Editor(this);
        findViewById(R.id.first).setOnClickListener(view -> editor.decline());
        findViewById(R.id.second).setOnClickListener(view -> editor.accept());
    }
}
