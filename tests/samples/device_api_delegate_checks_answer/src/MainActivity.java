package com.example.device_api_delegate_checks_answer;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SharedPreferences answers = getSharedPreferences("answers", MODE_PRIVATE);
        if (!answers.getBoolean("privacy_policy_agreed", false)) {
            new AlertDialog.Builder(this)
                    .setMessage("Please read our privacy policy")
                    .setPositiveButton("I agree", (dialog, which) -> {
                        answers.edit().putBoolean("privacy_policy_agreed", true).commit();
                        Log.i("Main", "device " + Device.api().imei());
                    })
                    .setNegativeButton("No, thanks", null)
                    .show();
        }
    }
}
