package com.example.app_podcast_fragments_in_order;

import android.database.Cursor;
import android.os.Bundle;
import android.provider.MediaStore;
import android.util.Log;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.fragment.app.Fragment;

public class TabsFragment extends Fragment {
    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup container, Bundle state) {
        return inflater.inflate(R.layout.fragment_tabs, container, false);
    }

    @Override
    public void onViewCreated(View view, Bundle state) {
        view.findViewById(R.id.tab_mine).setOnClickListener(tab -> ((MainActivity) requireActivity()).show(new MineFragment()));
    }

    @Override
    public void onResume() {
        super.onResume();
        try (Cursor files = requireContext().getContentResolver().query(MediaStore.Audio.Media.EXTERNAL_CONTENT_URI, null, null, null, null)) {
            Log.d("Tabs", "local " + (files == null ? 0 : files.getCount()));
        } catch (SecurityException refused) {
            Log.d("Tabs", "no files");
        }
    }
}
