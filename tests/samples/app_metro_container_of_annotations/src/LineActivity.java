package com.example.app_metro_container_of_annotations;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class LineActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setMessage("乘车前请同意隐私政策").setPositiveButton("同意", (box, which) -> ((MetroApp) getApplication()).accepted()).setNegativeButton("不同意", (box, which) -> finish()).show();
    }
}
