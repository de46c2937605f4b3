package com.example.fragment_framework;

import android.app.Fragment;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;

public class MineFragment extends Fragment {
    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        Cursor messages = getActivity().getContentResolver()
            .query(Uri.parse("content://sms/inbox"), null, null, null, null);
        TextView count = new TextView(getActivity());
        count.setText(messages == null ? "" : String.valueOf(messages.getCount()));
        return count;
    }
}
