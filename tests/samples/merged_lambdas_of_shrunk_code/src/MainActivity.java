package com.example.merged_lambdas_of_shrunk_code;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Thread(new b(this, 0)).start();
        if (a.a(this).a("q")) {
            new Thread(new b(this, 1)).start();
            return;
        }
        new AlertDialog.Builder(this).setMessage("请您阅读《隐私政策》")
            .setPositiveButton("同意", new b(this, 2)).setNegativeButton("不同意", new b(this, 3)).show();
    }
}
