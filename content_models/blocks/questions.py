from wagtail import blocks

from content_models.blocks.question_and_answer import QuestionAndAnswerBlock


class QuestionBlocks(blocks.StreamBlock):
    question_and_answer = QuestionAndAnswerBlock()
