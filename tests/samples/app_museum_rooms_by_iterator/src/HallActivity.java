package com.example.app_museum_rooms_by_iterator;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.EditText;

public class HallActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.hall);
        EditText search = findViewById(R.id.search);
        search.addTextChangedListener(new Finder(this));
        new AlertDialog.Builder(this)
                .setTitle("Privacy")
                .setMessage("Do you accept the privacy policy of the museum?")
                .setPositiveButton("Accept", (dialog, which) -> choose("accepted"))
                .setNegativeButton("Decline", (dialog, which) -> choose("declined"))
                .show();
    }

    private void choose(String choice) {
        getSharedPreferences("museum", MODE_PRIVATE).edit().putString("privacy.choice", choice).apply();
    }
}
