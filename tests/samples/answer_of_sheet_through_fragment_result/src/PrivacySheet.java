package com.example.answer_of_sheet_through_fragment_result;

import android.content.ClipboardManager;
import android.content.Context;
import android.os.Bundle;
import android.util.Log;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.fragment.app.Fragment;

public class PrivacySheet extends Fragment {
    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup container, Bundle state) {
        return inflater.inflate(R.layout.sheet, container, false);
    }

    @Override
    public void onViewCreated(View view, Bundle state) {
        ClipboardManager clips = (ClipboardManager) requireContext().getSystemService(Context.CLIPBOARD_SERVICE);
        Log.d("Sheet", String.valueOf(clips.getPrimaryClip()));
        view.findViewById(R.id.sheet_agree).setOnClickListener(new Answer(this, true));
        view.findViewById(R.id.sheet_reject).setOnClickListener(new Answer(this, false));
    }

    private static final class Answer implements View.OnClickListener {
        private final PrivacySheet sheet;
        private final boolean agreed;

        Answer(PrivacySheet sheet, boolean agreed) {
            this.sheet = sheet;
            this.agreed = agreed;
        }

        @Override
        public void onClick(View view) {
            Bundle result = new Bundle();
            result.putBoolean("agreed", agreed);
            sheet.getParentFragmentManager().setFragmentResult("privacy", result);
        }
    }
}
