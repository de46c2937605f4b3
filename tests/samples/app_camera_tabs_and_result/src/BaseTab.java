package com.example.app_camera_tabs_and_result;

import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.LinearLayout;
import androidx.fragment.app.Fragment;

public abstract class BaseTab extends Fragment {
    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup container, Bundle state) {
        LinearLayout page = new LinearLayout(requireContext());
        fill(page);
        return page;
    }

    protected abstract void fill(LinearLayout page);

    protected Button button(String label, Runnable action) {
        Button button = new Button(requireContext());
        button.setText(label);
        button.setOnClickListener(view -> action.run());
        return button;
    }
}
