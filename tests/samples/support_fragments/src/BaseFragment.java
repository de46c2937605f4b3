package com.example.support_fragments;

import android.content.Context;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.fragment.app.Fragment;

public abstract class BaseFragment extends Fragment {
    @Override
    public View onCreateView(LayoutInflater i, ViewGroup g, Bundle b) {
        return new TextView(requireContext());
    }

    @Override
    public void onViewCreated(View v, Bundle b) {
        lazyLoad(requireContext());
    }

    abstract void lazyLoad(Context c);
}
