package com.example.answer_in_java_system_properties;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setMessage("用户协议和隐私政策").setNegativeButton("暂不同意", (box, which) -> finish())
                .setPositiveButton("同意并继续", (box, which) -> getSharedPreferences("terms", MODE_PRIVATE).edit().putBoolean("agreed", true).apply()).show();
    }
}
