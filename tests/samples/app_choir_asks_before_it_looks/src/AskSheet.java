package com.example.app_choir_asks_before_it_looks;

import android.app.DialogFragment;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;

public class AskSheet extends DialogFragment {
    interface Host {
        void answered(boolean yes);
    }

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        View page = inflater.inflate(R.layout.sheet, parent, false);
        Button yes = page.findViewById(R.id.sheet_ok);
        yes.setOnClickListener(pressed -> close(true));
        page.findViewById(R.id.sheet_later).setOnClickListener(pressed -> close(false));
        return page;
    }

    private void close(boolean yes) {
        dismiss();
        if (getActivity() instanceof Host) {
            ((Host) getActivity()).answered(yes);
        }
    }
}
