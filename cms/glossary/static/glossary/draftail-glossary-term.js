/* A button in the editor's toolbar: choose a term for the selected words, with Wagtail's own chooser. */
(() => {
  const { ModalWorkflowSource, TooltipEntity, registerPlugin } = window.draftail;

  class GlossaryTermSource extends ModalWorkflowSource {
    getChooserConfig() {
      return {
        url: this.props.entityType.chooserUrls.term,
        urlParams: {},
        onload: window.CHOOSER_MODAL_ONLOAD_HANDLERS,
        responses: { chosen: this.onChosen },
      };
    }

    filterEntityData(chosen) {
      return { id: chosen.id, string: chosen.string };
    }
  }

  const GlossaryTerm = (props) => {
    const { string } = props.contentState.getEntity(props.entityKey).getData();
    return window.React.createElement(TooltipEntity, { ...props, icon: 'openquote', label: string });
  };

  registerPlugin({ type: 'GLOSSARY_TERM', source: GlossaryTermSource, decorator: GlossaryTerm }, 'entityTypes');
})();
