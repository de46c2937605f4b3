package com.example.settings_key_through_helper;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class L extends Activity {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        AlertDialog.Builder x = new AlertDialog.Builder(this);
        x.setMessage("隐私政策");
        x.setPositiveButton("同意", new OnOk(this));
        x.setNegativeButton("不同意", null);
        x.show();
    }
}
