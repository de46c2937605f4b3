package com.example.sheets_of_a_notebook;

import android.app.Fragment;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;

public abstract class Sheet extends Fragment {
    protected abstract String title();

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        TextView view = new TextView(getActivity());
        view.setText(title());
        return view;
    }
}
