package com.example.answer_is_index_of_a_table;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setMessage("请同意隐私政策").setPositiveButton("同意", (box, which) -> getSharedPreferences("terms", MODE_PRIVATE).edit().putInt("privacy_answer", 1).commit()).show();
    }
}
