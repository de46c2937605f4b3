package com.example.tabs_shown_and_tabs_made_only;

import android.app.Activity;
import android.app.FragmentTransaction;
import android.os.Bundle;

public class DeskActivity extends Activity {
    private final NoteTab notes = new NoteTab();
    private boolean filled;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.desk);
        findViewById(R.id.notes).setOnClickListener(view ->
                getFragmentManager().beginTransaction().replace(R.id.place, notes).addToBackStack(null).commit());
        findViewById(R.id.terms_ok).setOnClickListener(view -> Terms.of(this).accept());
    }

    @Override
    protected void onStart() {
        super.onStart();
        if (filled) {
            return;
        }
        filled = true;
        FragmentTransaction change = getFragmentManager().beginTransaction();
        change.add(R.id.place, new DayTab(), "day");
        if (Terms.of(this).accepted()) {
            change.add(R.id.place, new ShareTab(), "share");
        }
        change.commit();
    }
}
