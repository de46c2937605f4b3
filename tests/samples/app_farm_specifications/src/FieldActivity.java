package com.example.app_farm_specifications;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class FieldActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setMessage("隐私政策").setPositiveButton("同意", (box, which) -> getSharedPreferences("farm", MODE_PRIVATE).edit().putBoolean("policy_accepted", true).apply()).show();
    }
}
