package com.example.letters_only_behind_facade;

import android.app.Activity;
import android.os.Bundle;

public class e extends Activity {
    @Override
    protected void onCreate(Bundle s) {
        super.onCreate(s);
        setContentView(R.layout.a);
        f x = new f(this);
        findViewById(R.id.p).setOnClickListener(x);
        findViewById(R.id.q).setOnClickListener(x);
    }
}
