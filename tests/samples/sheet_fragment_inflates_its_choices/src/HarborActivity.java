package com.example.sheet_fragment_inflates_its_choices;

import android.app.Activity;
import android.os.Bundle;

public class HarborActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        boolean settled = getPreferences(MODE_PRIVATE).contains("sheet_choice");
        if (!settled) {
            new SheetFragment().show(getFragmentManager(), "sheet");
        }
    }

    void settle(String choice) {
        getPreferences(MODE_PRIVATE).edit().putString("sheet_choice", choice).apply();
    }
}
