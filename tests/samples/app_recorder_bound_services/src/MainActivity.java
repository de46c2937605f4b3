package com.example.app_recorder_bound_services;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;

public class MainActivity extends Activity {
    private final LibraryLink library = new LibraryLink();
    private final StatusLink status = new StatusLink();
    private TermsFile terms;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        terms = new TermsFile(this);
        findViewById(R.id.record).setOnClickListener(new RecordButton());
        bindService(new Intent(this, StatusService.class), status, BIND_AUTO_CREATE);
    }

    @Override
    protected void onStart() {
        super.onStart();
        if (terms.isThere()) {
            bindLibrary();
        } else {
            ask();
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("Privacy policy")
                .setMessage("Please accept our privacy policy to use your library.")
                .setPositiveButton("Accept", (dialog, which) -> {
                    terms.write();
                    bindLibrary();
                })
                .setNegativeButton("Decline", (dialog, which) -> finish())
                .show();
    }

    private void bindLibrary() {
        bindService(new Intent(this, LibraryService.class), library, BIND_AUTO_CREATE);
    }
}
