package com.example.delayed_tasks_ask_when_due;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;

public class CombActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.comb);
    }

    public void nod(View view) {
        Nod.nod(this, 1);
        view.setEnabled(false);
    }

    public void shake(View view) {
        Nod.nod(this, 0);
        finish();
    }
}
