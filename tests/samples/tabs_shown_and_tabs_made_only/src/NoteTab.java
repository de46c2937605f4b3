package com.example.tabs_shown_and_tabs_made_only;

import android.app.Fragment;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.util.Log;

public class NoteTab extends Fragment {
    @Override
    public void onActivityCreated(Bundle state) {
        super.onActivityCreated(state);
        Uri drafts = Uri.parse("content://sms/draft");
        try (Cursor rows = getActivity().getContentResolver().query(drafts, null, null, null, "date DESC")) {
            Log.d("Note", "drafts " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
