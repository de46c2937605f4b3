package com.example.fragment_androidx;

import android.database.Cursor;
import android.os.Bundle;
import android.provider.CalendarContract;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.fragment.app.Fragment;

public class HomeFragment extends Fragment {
    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup container, Bundle state) {
        return new TextView(requireContext());
    }

    @Override
    public void onViewCreated(View view, Bundle state) {
        Cursor events = requireContext().getContentResolver()
            .query(CalendarContract.Events.CONTENT_URI, new String[] {"title"}, null, null, null);
        ((TextView) view).setText(events == null ? "" : "events");
    }
}
