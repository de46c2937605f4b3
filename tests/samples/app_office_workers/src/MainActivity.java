package com.example.app_office_workers;

import android.app.Activity;
import android.app.AlertDialog;
import android.widget.EditText;

public class MainActivity extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        if (Signed.SHARED.read(this)) {
            return;
        }
        EditText name = new EditText(this);
        new AlertDialog.Builder(this)
                .setTitle("Privacy notice for employees")
                .setMessage("Sign to accept the privacy notice")
                .setView(name)
                .setPositiveButton("Accept", (dialog, which) -> {
                    Signed.SHARED.write(this, name.getText().toString());
                    Works.seal(this);
                })
                .setNegativeButton("Decline", (dialog, which) -> finish())
                .show();
    }
}
