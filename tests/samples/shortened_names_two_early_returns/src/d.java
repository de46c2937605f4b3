package com.example.shortened_names_two_early_returns;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class d extends Activity {
    @Override
    protected void onCreate(Bundle x) {
        super.onCreate(x);
        if (b.a(this)) {
            new AlertDialog.Builder(this)
                    .setTitle("隐私政策")
                    .setPositiveButton("同意", (y, z) -> b.a(this, "q7"))
                    .setNegativeButton("不同意", (y, z) -> finish())
                    .show();
        }
    }

    @Override
    public boolean onCreateOptionsMenu(android.view.Menu x) {
        x.add("隐藏提示").setOnMenuItemClickListener(y -> {
            b.a(this, "q8");
            return true;
        });
        return true;
    }
}
