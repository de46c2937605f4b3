package com.example.badge_class_touched_by_constant;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.Button;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button desk = new Button(this);
        desk.setText("Ask at the desk");
        desk.setOnClickListener(view -> setTitle(Rules.DESK));
        setContentView(desk);
        SharedPreferences kept = getSharedPreferences("library", MODE_PRIVATE);
        if (kept.getFloat("terms_agreed_edition", 0f) < 2.5f) {
            new AlertDialog.Builder(this)
                    .setMessage("Please read our Privacy Policy before you go on.")
                    .setPositiveButton("I agree", (dialog, which) -> {
                        kept.edit().putFloat("terms_agreed_edition", 2.5f).apply();
                        Loans.open(getApplicationContext());
                    })
                    .setNegativeButton("No, thanks", (dialog, which) -> finish())
                    .show();
        }
    }
}
