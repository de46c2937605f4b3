package com.example.navigation_graph_begins_by_answer;

import android.provider.CalendarContract;
import android.util.Log;
import androidx.fragment.app.Fragment;

public class HomeFragment extends Fragment {
    @Override
    public void onStart() {
        super.onStart();
        Log.d("Home", String.valueOf(requireContext().getContentResolver().query(CalendarContract.Events.CONTENT_URI, null, null, null, null)));
    }
}
